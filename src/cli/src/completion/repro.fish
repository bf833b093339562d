# Completion of repro for fish: `repro completion fish | source`.
function __repro_candidates
    set -l words (commandline -opc)
    set -l found ($words[1] completion fish --line (commandline -cp | string collect) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c repro -f -a '(__repro_candidates)'
