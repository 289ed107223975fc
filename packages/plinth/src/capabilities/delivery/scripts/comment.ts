/**
 * Puts `comment.md` on a pull request: in the place of the comment that starts with `$marker`, or as a new one. Only a
 * comment of the workflows themselves is replaced, whatever others write.
 */
export const putCommentScript = `comments="repos/$GH_REPO/issues/$NUMBER/comments"
export marker
own=$(gh api "$comments" --paginate --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.marker))) | .id' | head -n 1)
if [ -n "$own" ]; then
  gh api "repos/$GH_REPO/issues/comments/$own" --method PATCH --field body=@comment.md > /dev/null
else
  gh api "$comments" --method POST --field body=@comment.md > /dev/null
fi
`
