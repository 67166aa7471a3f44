import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { directAuthorizationCommands } from './direct-authorizations.commands.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('direct authorizations', directAuthorizationCommands)],
})
export class DirectAuthorizationsModule {}
