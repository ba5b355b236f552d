import { answerAction } from '@/features/desk/answer-action'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ action: string }> }

/** Everything the desk does: the name says what, the body with what. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerAction(request, (await params).action, new Date())
}
