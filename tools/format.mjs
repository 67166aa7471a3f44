// Formats every file in place.
import { spawnSync } from 'node:child_process';
import { takeOptions } from './command-options.mjs';

takeOptions('npm run format      formats every file in place\n  --help     this text');
process.exitCode = spawnSync('prettier', ['--write', '.'], { stdio: 'inherit' }).status ?? 1;
