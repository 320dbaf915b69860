const { defineConfig } = require('@medusajs/framework/utils');

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    http: {
      host: '127.0.0.1',
      jwtSecret: 'test',
      cookieSecret: 'test',
      adminCors: 'http://localhost',
      authCors: 'http://localhost',
      // pages of these origins may use the Store API; the shop always stands on another one
      storeCors: process.env.STORE_CORS ?? '',
    },
  },
});
