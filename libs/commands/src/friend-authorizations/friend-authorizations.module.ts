import { Module } from '@nestjs/common';
import { friendPaying } from '@hutong/domain';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { authorizationReads } from '../payments/authorization-reads.js';
import { friendAuthorizationCommands } from './friend-authorizations.commands.js';

@Module({
  imports: [HandlingModule],
  controllers: [
    commandController('friend authorizations', friendAuthorizationCommands),
    authorizationReads('friend authorizations', { rules: friendPaying, path: 'friend-authorizations' }),
  ],
})
export class FriendAuthorizationsModule {}
