"""What a model may say about the evidence.

    slots         facts as letters: the model writes {A}, code writes the value
    sentences     whole sentences out of a stream, one at a time
    verifier      whether the evidence carries a sentence, and if not, why
    ground        what the evidence carries, record by record
    binding       a record's figures with that record only
    roles         a slot in the place of its own role only
    frames        and beside words of its own: places, records, whose
    licences      claims that the evidence must license: states, causes, promises, deeds
    states, speech_acts, language    the words of such claims
    claims        numbers, days, references and names in a sentence
    numbers, number_words, units, dates, names    how each of them is read
    acts          causes, promises and negations in the evidence's own words
    known         the names of an evidence, found in a text
    characters    one way of writing each, none that hides

Nothing here asks a model anything, and nothing trusts one.
"""
