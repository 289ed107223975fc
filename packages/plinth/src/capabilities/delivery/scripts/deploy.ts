import { digestOf, login } from './release.ts'

/** Shell that brings images and their digests to an environment. */

export const promoteScript = `${login}${digestOf}
login "$SOURCE" "$SOURCE_REGION"
login "$REGISTRY" "$AWS_REGION"
for file in digests/*; do
  service=$(basename "$file")
  digest=$(cat "$file")
  image="$REGISTRY/$PLATFORM/$service:$GITHUB_SHA"
  there=$(digest_of "$image")
  if [ -z "$there" ]; then
    skopeo copy --all --preserve-digests "docker://$SOURCE/$PLATFORM/$service@$digest" "docker://$image"
  elif [ "$there" != "$digest" ]; then
    echo "::error::$image is $there, not $digest"
    exit 1
  fi
done
`

/** A service that a newer commit has changed is left out: the release of that commit is on its way. */
export const releaseScript = `released=''
for file in digests/*; do
  service=$(basename "$file")
  mapfile -t sources < <(jq --raw-output --arg name "$service" '.[] | select(.name == $name) | .sources[]' <<< "$SERVICES")
  if ! git diff --quiet "$GITHUB_SHA" HEAD -- "\${sources[@]}"; then
    echo "::notice::$service has changed since; its newer release is on its way"
    continue
  fi
  image="$REGISTRY/$PLATFORM/$service"
  (cd "gitops/$ENVIRONMENT/releases/$service" && kustomize edit set image "$image=$image@$(cat "$OLDPWD/$file")")
  released="$released $service"
done
if git diff --quiet -- gitops; then released=''; fi
echo "services=\${released# }" >> "$GITHUB_OUTPUT"
`

const identity = `git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
gh auth setup-git
`

const commit = `git add gitops
git commit --quiet --message "Release $RELEASED to $ENVIRONMENT" --message "Built from $GITHUB_SHA"
`

/** Others push too; what they change stands in other files. */
export const commitScript = `${identity}${commit}for _ in 1 2 3 4 5; do
  if git push origin "HEAD:$BRANCH"; then exit 0; fi
  git pull --quiet --rebase origin "$BRANCH"
done
exit 1
`

export const proposeScript = `${identity}head="release/$ENVIRONMENT/\${GITHUB_SHA:0:12}"
git switch --quiet --create "$head"
${commit}git push --force origin "HEAD:$head"
if [ -z "$(gh pr list --head "$head" --base "$BRANCH" --state open --json number --jq '.[].number')" ]; then
  gh pr create --base "$BRANCH" --head "$head" --title "Release $RELEASED to $ENVIRONMENT" \\
    --body "Built from $GITHUB_SHA. Merging it lets Argo CD bring it to $ENVIRONMENT."
fi
`
