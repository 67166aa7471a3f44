import { Module } from '@nestjs/common';
import { directPaying } from '@hutong/domain';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { authorizationReads } from '../payments/authorization-reads.js';
import { directAuthorizationCommands } from './direct-authorizations.commands.js';

@Module({
  imports: [HandlingModule],
  controllers: [
    commandController('direct authorizations', directAuthorizationCommands),
    authorizationReads('direct authorizations', { rules: directPaying, path: 'direct-authorizations' }),
  ],
})
export class DirectAuthorizationsModule {}
