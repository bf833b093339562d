#compdef repro
# Completion of repro for zsh: as _repro in a folder of $fpath, or `source <(repro completion zsh)`.
_repro() {
    local line
    local -a plain plain_said open open_said
    while IFS= read -r line; do
        local value="${line%%$'\t'*}" said="${line//$'\t'/  -- }"
        # Selectors go on behind these; zsh would add a space.
        case $value in
            *[=\[,]) open+=("$value"); open_said+=("$said") ;;
            *) plain+=("$value"); plain_said+=("$said") ;;
        esac
    done < <("${words[1]}" completion zsh --line "$LBUFFER" 2>/dev/null)
    # -U: the program has already chosen by what is typed.
    (( ${#plain} )) && compadd -U -d plain_said -a plain
    (( ${#open} )) && compadd -U -S '' -d open_said -a open
    (( ${#plain} + ${#open} )) || _files
}
if [[ ${funcstack[1]} == _repro ]]; then
    _repro "$@"
else
    compdef _repro repro
fi
