"""What is said without being meant to be done, in English; see `understanding.doings.moods`."""

MOODS = {
    # A condition: what hangs on it, up to the end of the sentence, only may be so.
    "mood:supposed": """
        (if|whether|in case|unless|once|whenever|suppose|supposing) (i|we|he|she|they|it|someone|
            somebody|people|anyone|i'd|i'll|i've|we'd|we'll|we've|<my> [_] <relative>)
        (if|whether|in case|unless|when|once) you (cancel|move|change|reschedule|have|had|were|
            ever|do|did|decide|need|just)
    """,
    # A habit, somebody's words or doing, no more than possible.
    "mood:unreal": """
        (should|when) (i|we|he|she|they|it|someone)
        (i|we|you|they|people|he|she|who|<my> [_] <relative>) [would|could|will|have|has|had|
            do] (never|always|usually|often|rarely|seldom|sometimes|hardly|almost)
        (i'd|i've|we'd|we've|i'll|we'll) (never|always|usually|often|rarely|hardly|almost)
        (never|ever|always|usually|often|once|twice) (had|have|has) to
        (i|we|he|she|they) [have|has|had|'ve] [never|ever] had to
        (who|nobody|no one|noone|anyone|i never|we never|i didn't|we didn't|i haven't|did i|
            have i) [ever|even|just|once] (say|said|tell|told|ask|asked|asks|says)
        (did|do|does|have|has|had|why|when|how) (you|they|he|she|people|anyone|most people|
            many people|everyone)
        (i|we) (might|may) [have to|need to|want to]
        (maybe|perhaps|possibly) (i|we)
        (he|she|they|who|they'll|he'll|she'll) (might|may|will|could|can|always)
        (told|said|says|thinks|think) [me|us|that] (you|they|he|she) [can|could|would|will|have to]
        (i|we|they|you|he|she) (was|were) [_] (told|asking|thinking|saying)
        (say|saying) (yes|no)
    """,
    # Asked, and perhaps no more than asked.
    "mood:open": """
        (can|could|may|am|do) (i|we|one|people)
        [is] [it] [still] (possible|allowed|okay|fine) to
        (and|then|also|so) [<just>] (<cancel>|<move>)
    """,
    # Named beside what the clause says.
    "mood:loose": "(to|that) [<just>] (<cancel>|<move>)",
}
