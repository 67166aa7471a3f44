import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { FriendAuthorizationsController } from './friend-authorizations.controller.js';

@Module({ imports: [HandlingModule], controllers: [FriendAuthorizationsController] })
export class FriendAuthorizationsModule {}
