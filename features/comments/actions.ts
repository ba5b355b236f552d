import { action } from '@/features/accounts/action'
import { addComment } from './add-comment'
import { commentInput, listInput, threadInput } from './input'
import { commentsOf } from './list-comments'
import { reopenComment, resolveComment } from './resolve-comment'

export const commentsActions = {
  'comments.add': action({ needs: 'comments.write', input: commentInput, run: addComment }),
  'comments.resolve': action({
    needs: 'comments.write',
    input: threadInput,
    run: ({ id }, asking) => resolveComment(id, asking),
  }),
  'comments.reopen': action({
    needs: 'comments.write',
    input: threadInput,
    run: ({ id }, asking) => reopenComment(id, asking),
  }),
  'comments.list': action({
    needs: 'articles.read',
    input: listInput,
    run: ({ articleId }, asking) => commentsOf(articleId, asking),
  }),
}
