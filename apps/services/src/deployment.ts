import type { DeploymentPlan } from './deployment-plan.js';
import { type ProcessEvents, SupervisedProcess, SupervisionError } from './supervised-process.js';

/** The node, every service and the gateway, each in a process of its own. */
export class Deployment {
  /** In the order of their start. */
  readonly #stages: readonly (readonly SupervisedProcess[])[];
  #stopped: Promise<void> | undefined;

  constructor({ stages }: DeploymentPlan, events: ProcessEvents) {
    this.#stages = stages.map((plans) => plans.map((plan) => new SupervisedProcess(plan, events)));
  }

  get processes(): readonly SupervisedProcess[] {
    return this.#stages.flat();
  }

  /** Starts every process; rejects with `SupervisionError` when one cannot serve, and leaves none behind. */
  async start(): Promise<void> {
    try {
      for (const stage of this.#stages) {
        if (this.#stopped === undefined) await Promise.all(stage.map((supervised) => supervised.start()));
      }
    } catch (error) {
      const isInterrupted = this.#stopped !== undefined;
      await this.stop();
      throw isInterrupted ? new SupervisionError('Stopped before everything served') : error;
    }
  }

  /** Nobody is let in any more, then the services end, and the store last. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    for (const stage of this.#stages.toReversed()) await Promise.all(stage.map((supervised) => supervised.stop()));
  }
}
