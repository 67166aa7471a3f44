import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { scanCommands } from './scans.commands.js';
import { ScansController } from './scans.controller.js';

@Module({ imports: [HandlingModule], controllers: [ScansController, commandController('scans', scanCommands)] })
export class ScansModule {}
