import type { Clock } from '@arkyra/kernel';
import type { MediaJobs } from './media-jobs.ts';
import type { MediaRepository } from './media.repository.ts';

/** A worker is given so long before it is asked again. */
const patienceMs = 30_000;
const roundMs = 120_000;
const batch = 200;

/** Asks again for media whose job got lost with Redis or with a worker. */
export class ResumeProcessing {
  readonly #media: MediaRepository;
  readonly #jobs: MediaJobs;
  readonly #clock: Clock;

  constructor(media: MediaRepository, jobs: MediaJobs, clock: Clock) {
    this.#media = media;
    this.#jobs = jobs;
    this.#clock = clock;
  }

  /** How many were asked for. */
  async execute(): Promise<number> {
    const stuck = await this.#media.processingFor(patienceMs, batch);
    const round = String(Math.floor(this.#clock.now().getTime() / roundMs));
    for (const media of stuck) await this.#jobs.process(media, round);
    return stuck.length;
  }
}
