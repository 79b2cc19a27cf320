"""What is said without being meant to be done, in Spanish; see `understanding.doings.moods`."""

MOODS = {
    # A condition: what hangs on it, up to the end of the sentence, only may be so.
    "mood:supposed": """
        (si|cuando|por si|en caso de que|aunque|a menos que) [al final|despues|luego|yo|ya|el|
            ella|usted|ustedes|me|la|lo|le|se] [_] [no] (cancelo|cancelas|cancelan|cancelamos|
            muevo|mueves|mueven|movemos|cambio|cambias|cambian|cambiamos)
    """,
    # A habit, somebody's words or doing, no more than possible.
    "mood:unreal": """
        (nunca|jamas|siempre|casi nunca|a veces|normalmente) [la|lo|le|les|me|se] (cancelo|
            cancelamos|muevo|cambio|cambiamos|cancele|he|hemos)
        (quien|nadie|acaso|yo no|yo nunca) [me|te|le|les|se] (dijo|dije|pidio|pedi|mando|ordeno)
        (me|nos|la|le|les) (cancelaron|movieron|cambiaron|cancelo|cancelaste)
        (nunca|siempre|ya|antes|una vez|me|la|lo|les|nos) [me|la|lo|nos|les] (han|he|habia|habian|
            has|ha|hemos) [_] (cancelado|movido|cambiado|cancelar|tenido que cancelar)
        (pregunte|preguntaba|preguntando|preguntado) [_ [_ [_]]] si
        decir que (si|no)
        (a lo mejor|tal vez|quiza|quizas|capaz que|igual y|puede que|posiblemente)
        que pasa si
    """,
    # Asked, and perhaps no more than asked.
    "mood:open": """
        [si] (puedo|podria|podemos|podriamos|se puede|se podria|puede uno|es posible)
        (y|luego|entonces) [me|la|le|se] (<cancelar>|<mover>|quede)
    """,
    # Named beside what the clause says.
    "mood:loose": "(que|a|para) [me|la|le|se] (<cancelar>|<mover>|quede)",
}
