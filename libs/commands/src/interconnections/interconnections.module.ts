import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { interconnectionCommands } from './interconnections.commands.js';
import { InterconnectionsController } from './interconnections.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('interconnections', interconnectionCommands), InterconnectionsController],
})
export class InterconnectionsModule {}
