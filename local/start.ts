import { main } from './stack/main.ts';
import { loadSeed } from './seed/load.ts';
import { accounts } from './seed/organisation.ts';

await main({ dir: process.cwd(), app: 'infra/app.ts' }, { accounts, load: loadSeed });
