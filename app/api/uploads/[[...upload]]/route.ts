import { answerUpload } from '@/features/media/answer-upload'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ upload?: string[] }> }

/** The desk's door for bytes, in pieces (tus). There is no GET: what was sent is never handed out again. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerUpload(request, (await params).upload ?? [], new Date())
}

export { answer as POST, answer as PATCH, answer as HEAD, answer as DELETE }
