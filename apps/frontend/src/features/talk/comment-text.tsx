import { piecesOf } from '@arkyra/contracts/mentions';
import type { Comment } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';

/** The words, with those who are named by their present names; `meId` is the reader, whose own name stands out. */
export function CommentText({ comment, meId }: { comment: Pick<Comment, 'text' | 'mentions'>; meId?: string }) {
  const t = useTranslations('talk');
  const nameOf = (id: string) => comment.mentions.find((one) => one.id === id)?.name ?? t('formerMember');
  return (
    <p dir="auto" className="text-sm leading-relaxed whitespace-pre-wrap wrap-anywhere">
      {piecesOf(comment.text).map((piece, index) =>
        'userId' in piece ? (
          // oxlint-disable-next-line react/no-array-index-key
          <bdi key={index} className={`rounded-xs font-medium ${piece.userId === meId ? 'bg-warning-soft text-warning-ink' : 'text-accent-ink'}`}>
            @{nameOf(piece.userId)}
          </bdi>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
