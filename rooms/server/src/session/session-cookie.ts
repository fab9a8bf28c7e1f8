import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'tuyen_session';
const TWELVE_HOURS_S = 12 * 3600;
/** 32 random bytes in base64url are 43 letters. */
const SECRET = /^[\w-]{1,100}$/;

/** HttpOnly keeps the secret from scripts, SameSite from other sites' pages. A browser sends no Secure cookie over the plain HTTP of a station's LAN. */
function cookieText(request: FastifyRequest, value: string, maxAgeS: number): string {
  const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  return `${NAME}=${value}; Max-Age=${maxAgeS}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}

/** The secret a browser sends along; undefined where it sends none or nonsense (RFC 6265, section 5.4). */
export function secretOf(request: FastifyRequest): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === NAME && value !== undefined && SECRET.test(value)) return value;
  }
  return undefined;
}

/** Gives the browser its secret for a working day. Behind a proxy that speaks TLS (`X-Forwarded-Proto: https`) the cookie is Secure as well. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  void reply.header('set-cookie', cookieText(request, secret, TWELVE_HOURS_S));
}

/** Tells the browser to throw the secret away. */
export function dropCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', cookieText(request, '', 0));
}
