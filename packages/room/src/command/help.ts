export const HELP = `vitrine-room <configuration.json>

Runs the workers of live rooms beside NATS, and hands out tokens, until it is told to stop (SIGTERM, or Ctrl-C).

  --check     reads the configuration and all that it names, says what is wrong, and ends
  --help      this

The configuration is JSON; files in it are relative to its own.

  account     public key of the shop's account (A…); for tokens and monitors
  rooms       servers       ["wss://a.rooms.example", …]
              credentials   a worker's credentials, as \`nsc generate creds\` writes them
              shows         ["spring.json", "https://shop.example/shows/autumn.json", …]
              base          what addresses in show files on disk are relative to
              archive       folder for what the replay needs: chat-<n>.jsonl.gz, state.json, show.json
              timed         "programme", or "media" where the recording has no programme time
              monitors      ["http://127.0.0.1:8222", …] of all servers: viewers are counted there
              stream        STATE unless given; made where it is missing, on \`replicas\` servers
              words         file with what nobody but a host may write, a word on each line
              chat          {"mode": "on", "maxLen": 200, "slowMs": 2000} to begin with
              reactions     ["heart", "fire", "like"] to begin with
  tokens      listen        "127.0.0.1:8090"
              viewerSeed    file with the secret of the viewers' signing key (SA…)
              hostSeed, hostSecret    the same for hosts, and a file with what they have to know
              origins       ["https://shop.example", …]: whose pages may ask
              shows, seconds, perMinute, proxies    ids; 3600; 60; own proxies in front: 0

What goes wrong is said with a code, as config/invalid or live/denied, and what it means stands in the errors page of @vitrine/core.
It ends with 0 where it was told to, and with 1 where it cannot go on.
`;
