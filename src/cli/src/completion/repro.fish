# Completion of repro for fish: `repro completion fish | source`.
function __repro_candidates
    set -l words (commandline -opc)
    $words[1] completion fish --line (commandline -cp | string collect) 2>/dev/null
end
complete -c repro -a '(__repro_candidates)'
