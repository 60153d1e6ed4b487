import { queueList, type QueueList } from '@arkyra/contracts/http';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../http/access.decorators.ts';
import { QueueStates } from './queue-states.ts';

@ApiTags('Operations')
@Requires({ permission: 'installation:operate', scope: null })
@Controller('operations/queues')
export class QueuesController {
  constructor(private readonly states: QueueStates) {}

  @Get()
  @ApiOperation({ operationId: 'listQueues', summary: 'The queues of the workers: slots, jobs by state, dead letters.' })
  @ApiOkResponse({ standardSchema: queueList })
  @SerializeOptions({ schema: queueList })
  list(): Promise<QueueList> {
    return this.states.read();
  }
}
