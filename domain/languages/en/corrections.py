"""How people put right what they told, in English."""

from domain.languages.en.contacts import SETS as SETS

# Of what follows: "not 0123".
DENIALS = {
    "not": """
        not
        (isn't|isnt|is not|wasn't|wasnt|was not|aren't) [the|my]
        (no longer|not my) [use|using|have]
        (instead of|rather than|forget|delete|ignore|drop|disregard|remove) [using]
        (don't|dont|do not) (use|have|send it to|send to|write to) [the]
    """
}
# Of what stands before: "ana@x.com is wrong".
WRONG = {
    "wrong": """
        (is|was|are|were) (wrong|incorrect|not right|a typo|old|outdated|my old one)
        (anymore|any more|no longer|doesn't work|doesnt work|does not work|won't work)
        (typo|scratch that|strike that|wrong)
    """
}
# "instead" stands between the wrong one and the right one; "changed" says that there was one.
CORRECTIONS = {
    "instead": """
        (, no|. no) [,|.]
        sorry
        oops
        whoops
        (i|i've) (mean|meant|typed|wrote|put|gave|misspelled|misspelt|made)
        i mean
        correction
        actually
        [no|oh] wait
        hang on
        make that
        (scratch|strike) that
        typo
        mistake
        my bad
        (wrong|incorrect|misspelled|misspelt|mistyped|corrected|outdated)
        should (be|say|have been)
    """,
    "changed": """
        (missing|missed|forgot|left out|dropped) (a|an|the)
        no (it's|its|it is|that's|i'm|im)
        (change|changed|correct|update|replace|switch|fix) [my|the|that|it]
        (is|it's|its|it is) (now|actually)
        [my|a|the] new (email|e-mail|mail|phone|number|cell|address|one)
        (right|correct) (one|email|e-mail|mail|number|address|name|phone) is
        instead
        (anymore|any more|no longer)
        with (a|an) <letter>
        no ,
    """,
}
DOUBTFUL = ""  # denials that may be the answer no as well
