// The gRPC health check by hand: the SDK would cost every process that only asks some 60 MB.
import { connect } from 'node:http2';

export interface TemporalAddress {
  /** `host:port` */
  readonly address: string;
  readonly tls?: boolean;
  readonly timeoutMs?: number;
}

const service = 'temporal.api.workflowservice.v1.WorkflowService';
const serving = 1;

/** HealthCheckRequest { service = 1 } in gRPC's frame: no compression, four bytes of length. */
function request(): Buffer {
  const message = Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(message.length, 1);
  return Buffer.concat([frame, message]);
}

/** Undefined when Temporal serves; a sentence when it answers but does not. Throws when nobody answers. */
export function temporalTrouble({ address, tls = false, timeoutMs = 2000 }: TemporalAddress): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const session = connect(`${tls ? 'https' : 'http'}://${address}`);
    const fail = (error: Error) => {
      session.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new Error(`Temporal does not answer within ${timeoutMs} ms`)), timeoutMs);
    session.once('close', () => clearTimeout(timer));
    session.once('error', fail);
    const stream = session.request({ ':method': 'POST', ':path': '/grpc.health.v1.Health/Check', 'content-type': 'application/grpc', te: 'trailers' });
    const body: Buffer[] = [];
    let status = '0';
    const note = (headers: Readonly<Record<string, unknown>>) => {
      const { 'grpc-status': told } = headers;
      if (typeof told === 'string') status = told;
    };
    stream.once('response', note);
    stream.once('trailers', note);
    stream.on('data', (chunk: Buffer) => body.push(chunk));
    stream.once('error', fail);
    stream.once('end', () => {
      session.close();
      // HealthCheckResponse { status = 1 } after the frame's five bytes.
      const [, state] = Buffer.concat(body).subarray(5);
      resolve(status === '0' && state === serving ? undefined : `Temporal answers but does not serve (gRPC status ${status}).`);
    });
    stream.end(request());
  });
}
