import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { rolloutCommands } from './rollouts.commands.js';
import { RolloutsController } from './rollouts.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('rollouts', rolloutCommands), RolloutsController],
})
export class RolloutsModule {}
