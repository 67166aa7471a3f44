import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { friendAuthorizationCommands } from './friend-authorizations.commands.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('friend authorizations', friendAuthorizationCommands)],
})
export class FriendAuthorizationsModule {}
