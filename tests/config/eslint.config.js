// Run with `eslint --config tests/config/eslint.config.js .`, so patterns count from the repository's top.
import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { fileURLToPath } from 'node:url';

const NODE = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'AbortController',
    'AbortSignal',
    'TextDecoder',
    'TextEncoder',
    'Response',
    'Request',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);
const PAGE = Object.fromEntries(['document', 'DOMParser', 'window', 'location'].map((name) => [name, 'readonly']));

/** What the laws of the house forbid in published code; most of it is also looked for by tests/house. */
const FORBIDDEN = [
  { selector: 'TSEnumDeclaration', message: 'An enum is not erasable: use a union of strings.' },
  // inside `declare module '…'` there is no other way to add to somebody's types, and nothing to erase
  {
    selector: ':not(TSModuleBlock) > TSModuleDeclaration[kind="namespace"]',
    message: 'A namespace is not erasable: use a module.',
  },
  { selector: 'TSParameterProperty', message: 'A parameter property is not erasable: declare a field.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'No HTML from data: render a template, or set textContent.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A strict content security policy refuses inline styles: use a class, or style.setProperty.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]',
    message: 'A strict content security policy refuses <style>: use static styles.',
  },
  { selector: 'CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]', message: 'No code from data.' },
];

const unsafe = (names, message) => names.map((name) => ({ name, message }));
const IMPORTS = {
  paths: [
    ...unsafe(
      ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js', 'lit/directives/unsafe-mathml.js'],
      'No HTML from data.',
    ),
    ...unsafe(['lit/directives/style-map.js'], 'A strict content security policy refuses inline styles.'),
    ...unsafe(['lit/decorators.js'], 'Elements declare `static properties`.'),
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'coverage/**',
      '**/*.d.ts',
      '**/*.d.mts',
      'examples/media/**',
      'vite.config.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['packages/*/src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    extends: [
      ...tseslint.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)) },
    },
    rules: {
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': ['error', ...FORBIDDEN],
      'no-restricted-imports': ['error', IMPORTS],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Lit calls a template's listeners on the element that rendered it
      '@typescript-eslint/unbound-method': 'off',
      // a contract's method is async where one implementation of it happens not to wait
      '@typescript-eslint/require-await': 'off',
      // types of events and of elements are merged into the platform's this way
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'lit-a11y/no-autofocus': 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts', 'packages/testkit/src/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': 'off',
      'lit/no-invalid-html': 'off',
    },
  },
  // what Medusa loads itself
  { files: ['tests/servers/medusa/*.js'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...NODE, ...PAGE } } },
);
