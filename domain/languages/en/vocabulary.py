"""Everyday words: they tell the language, and are never a name or a slip."""

WORDS = """
a able about access account actual actually address afraid again agent ago ahead all almost
already also always am an and another any anyone anything anytime anywhere appointment
appointments appt are aren't as asap ask asking at availability available away awesome back be
because been before being best better between bit book booked booking both bring but by bye call
called calling can can't cancel cancelled cannot change changed check choose city close closed
code codes come coming complete confirm confirmation consult contact correct cost could couldn't
couple customer date daughter day days dear delay delivery details did didn't different do doctor
does doesn't doing don't done down each earlier earliest early either else email end english
enough ever every everything exactly except father few fine first fit flight for forget forgot
found free from full gave get getting give go going good goodbye got great guess had hang happen
hard has have haven't having he hear hello help her here hey hi him his hmm hold home hope hour
hours house how however huh human husband i i'd i'll i'm i've idea if in info instead insurance
into is isn't issue it it's its job just keep kind know last late later latest lease least leave
less let let's license like line list little live long look looking lost lot lovely made mail make
many may maybe me mean meet meeting menu message mhm mind mine minute missed moment more morning
most mother move much must my myself name names need needed never new next nice no nobody none
nope not nothing now number of off offer office oh ok okay old on once one ones online only open
opening operator option options or order other our out over own package passport password pay
payment people perfect perhaps person phone place please possible prefer preferably preference
pretty price probably problem put question questions quick quite rather real really reason
receptionist refund renew renewal repeat replace representative request requests reschedule
rescheduled right running said same saturday say saying says schedule second seconds see seen send
sent service services set several shall she should show since sir slot slots so some somebody
someone something somewhere son soon sooner soonest sorry sound sounds spanish speak speaking
speaks spell spelled start started still stop sure take talk tell text than thank thanks that
that's the their them then there there's these they thing things think third this those though
thought through ticket time times to today together told tomorrow tonight too try trying two type
under understand until up upon urgent us use used using usually very visit wait want wanted was
wasn't way we we'd we'll we're we've week weekday weekend weekends weeks well were what what's
whatever when whenever where whether which whichever while who why wife will wish with without
won't wondering work working works worries worry would wouldn't write wrong yeah year yep yes
yesterday yet yo you you'd you'll you're you've your yours
"""
