# Sourced, not run: what a person wants to read out of a build's log.

# what_went_wrong LOG LINES: the last lines without what Maven says about itself, each line once.
what_went_wrong() {
  plain "$1" |
    grep -vE '^(\[(ERROR|INFO)\])? *$|^\[ERROR\] \[Help|Re-run Maven|full stack trace|For more information|After correcting|mvn <args>|sun.misc.Unsafe|maintainers of class|^\[WARNING\] +- |overlapping resource|^\[INFO\] (---|Reactor|Total|Finished)' |
    awk '!seen[$0]++' | tail -n "$2"
}

# counts LOG: how many tests ran, as the test runners say it.
counts() {
  plain "$1" | awk '
    /Tests run:.*Time elapsed/ { next }
    /Tests run:/ { sub(/.*Tests run: */, ""); java = $1 + 0 }
    /^ *Tests +[0-9]+ passed/ { page = $2 }
    /^ *[0-9]+ passed/ { walks = $1 }
    END {
      if (java) printf ", back end %d tests", java
      if (page) printf ", front end %d tests", page
      if (walks) printf ", %d walks", walks
    }'
}

plain() {
  escape=$(printf '\033')
  sed -e "s/$escape\[[0-9;]*[a-zA-Z]//g" -e 's/ -> \[Help 1\]$//' "$1"
}
