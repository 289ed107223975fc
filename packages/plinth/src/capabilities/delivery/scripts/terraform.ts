import { putCommentScript } from './comment.ts'

/** Shell of the Terraform workflows. Values come in as variables, never as text inside a script. */

export const checkScript = `terraform fmt -check -recursive -diff terraform
export TF_PLUGIN_CACHE_DIR="$RUNNER_TEMP/plugins"
mkdir -p "$TF_PLUGIN_CACHE_DIR"
for module in terraform/*/*/; do
  echo "::group::$module"
  terraform -chdir="$module" init -backend=false -input=false
  terraform -chdir="$module" validate
  echo "::endgroup::"
done
`

/** A layer that others must come before cannot be planned until they were applied once. */
export const pullRequestPlanScript = `module="terraform/$ENVIRONMENT/$LAYER"
if [ -n "$AFTER" ] && ! aws s3api head-object --bucket "$BUCKET" --key "$AFTER" > /dev/null 2>&1; then
  echo "**$ENVIRONMENT $LAYER**: not planned, because what it builds on was never applied." > plan.md
  exit 0
fi
terraform -chdir="$module" init -input=false
# The plan role cannot write, so it takes no lock.
read -r -a options <<< "$OPTIONS"
code=0
terraform -chdir="$module" plan -input=false -lock=false -detailed-exitcode -out=tfplan "\${options[@]}" || code=$?
if [ "$code" -eq 1 ]; then exit 1; fi
terraform -chdir="$module" show -no-color tfplan > plan.txt
{
  echo "<details><summary><b>$ENVIRONMENT $LAYER</b>: $(grep -E '^(Plan:|No changes|Changes to Outputs)' plan.txt | head -n 1)</summary>"
  echo
  echo '\`\`\`\`'
  head -c 50000 plan.txt
  echo '\`\`\`\`'
  echo '</details>'
} > plan.md
cat plan.md >> "$GITHUB_STEP_SUMMARY"
`

/** One comment for all plans, replaced by each run; a comment takes 65,536 characters. */
export const commentScript = `marker='<!-- plinth: plans -->'
{
  echo "$marker"
  echo "What this change does, by [this run]($RUN):"
  echo
  mkdir -p plans
  find plans -name plan.md | sort | while read -r plan; do cat "$plan"; echo; done
} > comment.md
if [ "$(wc -c < comment.md)" -gt 65000 ]; then
  printf '%s\\nThe plans are too long for a comment; [the run](%s) shows them.\\n' "$marker" "$RUN" > comment.md
fi
${putCommentScript}`

export const savedPlanScript = `cd "terraform/$ENVIRONMENT/$LAYER"
terraform init -input=false
# The plan role cannot write, so it takes no lock; the apply does, and refuses a plan that is out of date.
read -r -a options <<< "$OPTIONS"
code=0
terraform plan -input=false -lock=false -detailed-exitcode -out=tfplan "\${options[@]}" || code=$?
case "$code" in
  0) echo 'changed=false' >> "$GITHUB_OUTPUT" ;;
  2) echo 'changed=true' >> "$GITHUB_OUTPUT" ;;
  *) exit "$code" ;;
esac
{
  echo "### $ENVIRONMENT $LAYER"
  echo '\`\`\`\`'
  terraform show -no-color tfplan | head -c 900000
  echo '\`\`\`\`'
} >> "$GITHUB_STEP_SUMMARY"
`

export const applyScript = `cd "terraform/$ENVIRONMENT/$LAYER"
terraform init -input=false -lockfile=readonly
terraform apply -input=false tfplan
`

/**
 * What differs from the state is found by a refresh. Where that would read secrets, everything else is named one by one.
 */
export const driftScript = `if ! aws s3api head-object --bucket "$BUCKET" --key "$STATE" > /dev/null 2>&1; then
  echo 'Never applied, so there is nothing that could have changed.' >> "$GITHUB_STEP_SUMMARY"
  exit 0
fi
cd "terraform/$ENVIRONMENT/$LAYER"
terraform init -input=false
options=()
if [ "$SECRETS" = true ]; then
  while read -r address; do options+=("-target=$address"); done < <(
    terraform state list | grep -v -E '(^|\\.)(data|aws_secretsmanager_secret_version|terraform_data)\\.'
  )
fi
code=0
terraform plan -input=false -lock=false -detailed-exitcode -out=tfplan "\${options[@]}" || code=$?
case "$code" in
  0) echo 'drifted=false' >> "$GITHUB_OUTPUT" ;;
  2) echo 'drifted=true' >> "$GITHUB_OUTPUT" ;;
  *) exit "$code" ;;
esac
{
  echo "### $ENVIRONMENT $LAYER"
  echo '\`\`\`\`'
  terraform show -no-color tfplan | head -c 900000
  echo '\`\`\`\`'
} >> "$GITHUB_STEP_SUMMARY"
`

/** One issue for each layer: opened when it drifts, told again while it lasts, closed when it is over. */
export const driftIssueScript = `export TITLE="Drift: $ENVIRONMENT $LAYER"
gh label create drift --force --description 'The infrastructure is not what the repository says' > /dev/null
number=$(gh issue list --label drift --state open --limit 200 --json number,title \\
  --jq 'map(select(.title == env.TITLE)) | .[0].number // empty')
if [ "$DRIFTED" = true ]; then
  body="Something changed \\\`$ENVIRONMENT $LAYER\\\` past the repository. [The run]($RUN) shows what.
Either bring the change into the platform file, or run the Terraform workflow to undo it."
  if [ -z "$number" ]; then gh issue create --title "$TITLE" --label drift --body "$body"
  else gh issue edit "$number" --body "$body"; fi
elif [ -n "$number" ]; then
  gh issue close "$number" --comment "Gone, says [this run]($RUN)."
fi
`
