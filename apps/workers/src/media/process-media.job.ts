import type { JobMap } from '@arkyra/contracts/jobs';
import { ProcessMedia } from '@arkyra/media';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ProcessMediaJob implements JobHandler<'media.process'> {
  constructor(private readonly processMedia: ProcessMedia) {}

  run({ workspaceId, mediaId }: JobMap['media.process']): Promise<void> {
    return this.processMedia.execute({ workspaceId, id: mediaId });
  }
}
