import { main } from './stack/main.ts';
import { linkSeed, loadSeed } from './seed/load.ts';
import { newcomers } from './seed/newcomers.ts';
import { accounts } from './seed/organisation.ts';

await main(
  { dir: process.cwd(), app: 'infra/app.ts' },
  { accounts: [...accounts, ...newcomers], load: loadSeed, link: linkSeed },
);
