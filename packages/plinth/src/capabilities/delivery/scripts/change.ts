import { putCommentScript } from './comment.ts'

/**
 * The checked out commit is the merge that GitHub makes for a pull request: its first parent is the branch, its second
 * the pull request. Data may be lost only where a commit says so, in a line at its end such as
 * `Allow-Replace: aws_db_instance.database`; it stays in the history, and reviewers see it.
 */
export const compareScript = `allowed=()
while read -r name; do allowed+=("--allow-replace=$name"); done < <(
  git log --format='%(trailers:key=Allow-Replace,valueonly)' 'HEAD^1..HEAD^2' | grep -E '^[A-Za-z0-9_./-]+$'
)
while read -r name; do allowed+=("--allow-destroy=$name"); done < <(
  git log --format='%(trailers:key=Allow-Destroy,valueonly)' 'HEAD^1..HEAD^2' | grep -E '^[A-Za-z0-9_./-]+$'
)
before='HEAD^1'
if ! git cat-file -e 'HEAD^1:platform.ts' 2> /dev/null; then before=nothing; fi
# The version that package-lock.json names, and never another one.
code=0
npx --no plinth diff "$before" HEAD --format markdown "\${allowed[@]}" > change.md || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
echo 'told=true' >> "$GITHUB_OUTPUT"
cat change.md >> "$GITHUB_STEP_SUMMARY"
if [ "$code" -eq 1 ]; then
  echo '::error::This loses data, or brings an error. A commit with a line such as "Allow-Replace: aws_db_instance.database" allows a loss.'
fi
exit "$code"
`

/** The answer names its own comment in the first line; text of a pull request stays text. */
export const showScript = `marker=$(head -n 1 change.md)
case "$marker" in '<!-- plinth diff: '*) ;; *) exit 1 ;; esac
head -c 262144 change.md > comment.md
${putCommentScript}`
