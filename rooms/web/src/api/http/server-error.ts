import type { RefusalBody } from '@tuyen/contract';

/** The server answered and said no: a refusal with its sentence, or a fault with its incident number. */
export class ServerRefusal extends Error {
  readonly status: number;
  readonly body: RefusalBody;

  constructor(status: number, body: RefusalBody) {
    super(body.code);
    this.name = 'ServerRefusal';
    this.status = status;
    this.body = body;
  }
}

/** Nothing came back: the cable, the Wi-Fi or the station's machine is down, or it took too long. */
export class ServerUnreachable extends Error {
  constructor(cause: unknown) {
    super('server-unreachable', { cause });
    this.name = 'ServerUnreachable';
  }
}
