# Completion of repro for bash: `source <(repro completion bash)`.
_repro() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <("$1" completion bash --line "${COMP_LINE:0:COMP_POINT}" --breaks "$COMP_WORDBREAKS" 2>/dev/null)
    # Selectors and `--option=` go on; bash would add a space behind the only candidate.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} != -* ]]; then
        case ${COMPREPLY[0]} in *[=\[,]) compopt -o nospace 2>/dev/null ;; esac
    fi
}
complete -o bashdefault -o default -F _repro repro
