"""From the model's mouth to the reader: how late a sentence is.

A sentence is shown when it is whole and the verifier has let it pass. Its delay is from
its last word's departure at the model server to the arrival at the reader's socket; the
delay of a word is from its own departure, so the words at a sentence's beginning wait
for its end.
"""

import re
from collections import defaultdict

_END = re.compile(r"[.!?](?=\s|$)")


def spoken(log):
    """``{chat: [(time, word), ...]}`` of the model server's log."""
    found = defaultdict(list)
    for line in log.read_text("utf-8").splitlines():
        model, at, word = line.split("\t")
        found[int(re.search(r"\d+", model).group())].append((float(at), word))
    return found


def sentence_delays(words, texts):
    """Seconds of each sentence of one answer.

    :param words: [(time, word)] of the model, from the question on
    :param texts: [(time, text)] as they arrived
    """
    ends = [at for at, word in words if word.endswith((".", "!", "?"))]
    arrived = []
    for at, text in texts:
        arrived += [at] * len(_END.findall(text))
    return [there - left for left, there in zip(ends, arrived, strict=False)]
