import { Module } from '@nestjs/common';
import { scanning } from '@hutong/domain';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { authorizationReads } from '../payments/authorization-reads.js';
import { scanCommands } from './scans.commands.js';
import { ScansController } from './scans.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [
    ScansController,
    commandController('scans', scanCommands),
    authorizationReads('scans', { rules: scanning, path: 'scans' }),
  ],
})
export class ScansModule {}
