import { type Socket, createConnection, createServer } from 'node:net';

/** A line between two ports that breaks after so many bytes, in both directions together. */
export interface CuttingLine {
  port: number;
  /** Bytes until the next connection breaks; Infinity for a good line. */
  bytes: number;
  cuts: number;
  close(): void;
}

/** Opens such a line to a port of this machine. */
export async function openCuttingLine(target: number): Promise<CuttingLine> {
  const sockets = new Set<Socket>();
  const line: CuttingLine = { port: 0, bytes: Number.POSITIVE_INFINITY, cuts: 0, close: () => {} };
  const server = createServer((from) => {
    const to = createConnection(target, '127.0.0.1');
    let left = line.bytes;
    const pass = (end: Socket) => (chunk: Buffer) => {
      end.write(chunk.length < left ? chunk : chunk.subarray(0, left));
      if (chunk.length >= left) {
        line.cuts += 1;
        from.destroy();
        to.destroy();
      }
      left -= chunk.length;
    };
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    from.on('data', pass(to));
    to.on('data', pass(from));
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
