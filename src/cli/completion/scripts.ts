/** What each shell reads to complete `tthc`; all of them ask `tthc __complete` what may stand at the cursor. */
export const completionScripts = {
  bash: String.raw`# bash: source <(tthc completion bash)
_tthc_plain() {
  local word=$1 char quote= i
  REPLY=
  for ((i = 0; i < ${'$'}{#word}; i++)); do
    char=${'$'}{word:i:1}
    if [[ $quote == "'" ]]; then
      if [[ $char == "'" ]]; then quote=; else REPLY+=$char; fi
    elif [[ $char == \\ ]]; then
      i=$((i + 1))
      REPLY+=${'$'}{word:i:1}
    elif [[ -n $quote ]]; then
      if [[ $char == "$quote" ]]; then quote=; else REPLY+=$char; fi
    elif [[ $char == "'" || $char == '"' ]]; then
      quote=$char
    else
      REPLY+=$char
    fi
  done
}
_tthc() {
  local tthc=${'$'}{1/#\~\//$HOME/} current=${'$'}{COMP_WORDS[COMP_CWORD]} words=() word value hint REPLY
  for word in "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}"; do
    # Bash cuts --unit=Name at the sign.
    [[ $word == = ]] && continue
    _tthc_plain "$word"
    words+=("$REPLY")
  done
  [[ $current == = ]] && words+=('')
  COMPREPLY=()
  compopt -o nosort 2>/dev/null
  while IFS=$'\t' read -r value hint; do
    if [[ $value == :files ]]; then
      compopt -o default 2>/dev/null
    elif [[ $current == [\'\"]* ]]; then
      COMPREPLY+=("$value")
    else
      printf -v value %q "$value"
      COMPREPLY+=("$value")
    fi
  done < <("$tthc" __complete "${'$'}{words[@]}" 2>/dev/null)
}
complete -F _tthc tthc
`,
  zsh: String.raw`#compdef tthc
# zsh: source <(tthc completion zsh)
_tthc() {
  local line
  local -a lines values shown
  lines=("${'$'}{(@f)$("${'$'}{(@Q)words[1]}" __complete "${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}" 2>/dev/null)}")
  for line in $lines; do
    if [[ $line == :files ]]; then
      _files
      return
    fi
    values+=("${'$'}{line%%$'\t'*}")
    shown+=("${'$'}{line/$'\t'/  -- }")
  done
  (( $#values )) && compadd -U -l -V tthc -d shown -a values
}
if [[ $funcstack[1] == _tthc ]]; then
  _tthc "$@"
else
  compdef _tthc tthc
fi
`,
  fish: String.raw`# fish: tthc completion fish | source
function __tthc_complete
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    # A quote that is still open cannot be taken off by the rules of quotes.
    set -l current (string unescape -- $typed; or string replace -r '^[\'"]' '' -- $typed)
    set -q current[1]; or set current ''
    for line in (command $before[1] __complete $before[2..-1] $current 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            printf '%s\n' $line
        end
    end
end
complete -c tthc -f -k -a '(__tthc_complete)'
`,
  powershell: String.raw`# PowerShell: tthc completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tthc -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_.Value -is [string]) { $_.Value } else { $_.Extent.Text } })
    $current = $wordToComplete.Trim("'", '"')
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        if ($current) { $lines = tthc __complete @words $current 2>$null }
        else { $lines = tthc __complete --blank @words 2>$null }
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $lines) {
        if ($line -eq ':files') { continue }
        $value, $hint = $line -split [char]9, 2
        if (-not $hint) { $hint = $value }
        $text = $value
        if ($value -match '[^\p{L}\p{M}\p{N}._/~=:+-]') {
            $text = "'" + ($value -replace "['\u2018\u2019\u201a\u201b]", '$0$0') + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $hint)
    }
}
`,
} as const;
