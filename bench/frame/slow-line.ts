import { type Socket, createConnection, createServer } from 'node:net';

/** How bad a line is. */
export interface LineWeather {
  bytesPerSecond: number;
  /** Share of packets that are lost and sent again. */
  loss: number;
  /** How long until a lost packet is sent again. */
  retransmitMs: number;
}

/** A line to a port of this machine that can be made slow. */
export interface SlowLine {
  port: number;
  weather: LineWeather | undefined;
  /** Bytes in both directions. */
  carried: number;
  close(): void;
}

const PACKET = 1400;

/** One direction of a connection: packets one after the other, each as late as the line makes it. */
class Direction {
  readonly #line: SlowLine;
  readonly #end: Socket;
  #free = 0;

  constructor(line: SlowLine, end: Socket) {
    this.#line = line;
    this.#end = end;
  }

  send(chunk: Buffer): void {
    this.#line.carried += chunk.length;
    const { weather } = this.#line;
    if (!weather) return void this.#end.write(chunk);
    for (let from = 0; from < chunk.length; from += PACKET) {
      const packet = chunk.subarray(from, from + PACKET);
      let took = (packet.length / weather.bytesPerSecond) * 1000;
      while (Math.random() < weather.loss) took += weather.retransmitMs + (packet.length / weather.bytesPerSecond) * 1000;
      this.#free = Math.max(this.#free, performance.now()) + took;
      setTimeout(() => this.#end.write(packet), this.#free - performance.now());
    }
  }
}

/** Opens such a line. What TCP does about loss is simulated: a lost packet comes late, and everything behind it waits. */
export async function openSlowLine(target: number): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const line: SlowLine = { port: 0, weather: undefined, carried: 0, close: () => {} };
  const server = createServer((from) => {
    const to = createConnection(target, '127.0.0.1');
    const [up, down] = [new Direction(line, to), new Direction(line, from)];
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    from.on('data', (chunk: Buffer) => up.send(chunk));
    to.on('data', (chunk: Buffer) => down.send(chunk));
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.port = (server.address() as { port: number }).port;
  line.close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return line;
}
