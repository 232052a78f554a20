import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'guanxi_session'

/** __Host- binds the cookie to this one host and to https; without https it would never be stored. */
export function cookieName(secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

export function readCookie(request: FastifyRequest, secure: boolean): string | undefined {
  return readNamed(request, cookieName(secure))
}

/** The cookie of that name, as the browser sent it. */
export function readNamed(request: FastifyRequest, wanted: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at !== -1 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim().slice(0, 500)
  }
  return undefined
}

/** For the browser's session only: how long a sign-in holds is the server's to say. Strict would lose links from mails. */
export function setCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.header('set-cookie', `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`)
}

const stepName = 'guanxi_step'
const stepSeconds = 300

/** Binds what was begun at the company's provider to the browser that began it. */
export function setStep(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.header('set-cookie', `${secure ? '__Host-' : ''}${stepName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${stepSeconds}${secure ? '; Secure' : ''}`)
}

export function clearStep(reply: FastifyReply, secure: boolean): void {
  void reply.header('set-cookie', `${secure ? '__Host-' : ''}${stepName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`)
}

export function readStep(request: FastifyRequest, secure: boolean): string | undefined {
  return readNamed(request, `${secure ? '__Host-' : ''}${stepName}`)
}

export function clearCookie(reply: FastifyReply, secure: boolean): void {
  void reply.header('set-cookie', `${cookieName(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`)
}
