/** Shell of the release workflow up to the registry. Values come in as variables, never as text inside a script. */

/** On a first push, a forced push or by hand there is nothing to compare with, and everything is built. */
export const changedScript = `services="$SERVICES"
if [ -n "$BEFORE" ] && git cat-file -e "$BEFORE^{commit}" 2> /dev/null; then
  changed=$(jq --raw-output '.[] | [.name, .sources[]] | @tsv' <<< "$SERVICES" | while IFS=$'\\t' read -r -a service; do
    git diff --quiet "$BEFORE" "$GITHUB_SHA" -- "\${service[@]:1}" || echo "\${service[0]}"
  done)
  services=$(jq --compact-output --arg changed "$changed" \\
    'map(select(.name as $name | $changed | split("\\n") | index($name)))' <<< "$SERVICES")
fi
echo "services=$services" >> "$GITHUB_OUTPUT"
`

/** Debian's emulator registers itself; no image of somebody else runs with the rights of the machine. */
export const emulateScript = `sudo apt-get update --quiet
sudo apt-get install --yes --quiet --no-install-recommends binfmt-support qemu-user-static
`

/** The whole repository is at hand as the build context \`repository\`, for code that services share. */
const build = `build() {
  docker buildx build --file "$SERVICE_PATH/Dockerfile" --build-context repository=. "$@" "$SERVICE_PATH"
}
`

export const testScript = `${build}if grep --quiet --ignore-case --extended-regexp '^FROM .+ AS test *$' "$SERVICE_PATH/Dockerfile"; then
  build --target test
else
  echo "::warning file=$SERVICE_PATH/Dockerfile::There is no stage named test, so nothing of $SERVICE is tested."
fi
`

/** For one processor: scanners read the format of \`docker save\`, which holds one. */
export const scannableScript = `${build}build --platform "\${PLATFORMS%%,*}" --provenance=false --output type=docker,dest=scan.tar
`

/** The same layers again, from the builder's own cache, with the record of how they were built. */
export const packageScript = `${build}build --platform "$PLATFORMS" --provenance=mode=max --output type=oci,dest=image.tar
`

/** The digest of an image that is there already; empty when there is none. */
export const digestOf = `digest_of() {
  manifest=$(mktemp)
  if skopeo inspect --raw "docker://$1" > "$manifest" 2> /dev/null; then
    echo "sha256:$(sha256sum "$manifest" | cut -d ' ' -f 1)"
  fi
}
`

export const login = `login() {
  aws ecr get-login-password --region "$2" | skopeo login --username AWS --password-stdin "$1"
}
`

export const pushScript = `${login}${digestOf}
login "$REGISTRY" "$AWS_REGION"
image="$REGISTRY/$PLATFORM/$SERVICE:$GITHUB_SHA"
mkdir digests
digest=$(digest_of "$image")
# A second run of the same commit finds its image there, and tags never move.
if [ -z "$digest" ]; then
  skopeo copy --all --preserve-digests --digestfile digest oci-archive:image.tar "docker://$image"
  digest=$(cat digest)
fi
echo "$digest" > "digests/$SERVICE"
echo "$SERVICE is $digest" >> "$GITHUB_STEP_SUMMARY"
`
