import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { ScansController } from './scans.controller.js';

@Module({ imports: [HandlingModule], controllers: [ScansController] })
export class ScansModule {}
