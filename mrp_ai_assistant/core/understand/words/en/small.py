"""Small words, which say nothing of a plant."""

from __future__ import annotations

FILLER = """number many few
wich whats whos u ya bro a about actually again all already also am
an and any anybody anything anyone are as ask at be been being both but by came can
check come comes could currently date dates day days deal detail details did do does
either else every everything everyone exactly exist exists fact for from further go
goes going good got had happen happening has have having he her here him his hold how
i id in info information into is it its itself just keep kindly know let lets like
look looking me moment more most much must name names now of off ok okay on once one
ones only or ought our ours out overview own per please possible present quick quickly
really regarding related right said same say says shall she should so some somebody
someone something soon status statuses state states situation still stay such summary
sure than that the their them then there these they thing things think this those
through to together too total totals up us very via want wants was way we well were
what whatever when which while whom whose will wish with within wondering would yes
yet you your yours ive id im currently presently ever entire whole exact corresponding
belong belongs kind kinds type types asap gimme guys pls plz team mate odoo system
sorry excuse happens necessary each us happened try explain describe brief briefly
plant factory anyway maybe perhaps moreover keeps having supposed expected meant ahead
aint overall often likely usually stuff rank work serve serves basically
literally honestly gonna wanna gotta folks everybody roughly somehow chance hell heck
damn bloody freaking darn earth mainly generally normally typically eventually meanwhile
nowadays anyhow however therefore hence thus indeed certainly definitely surely clearly
obviously apparently hopefully unfortunately frankly simply quite rather pretty fairly
somewhat super terribly awfully badly horribly mind wonder guess reckon believe heard
hear curious interested grab fetch toss glance peek snapshot gist scoop buddy pal dude
chief sir madam lads gents likewise ideally please kindly quickly nicely"""

FILLER_PHRASES = """anything to do with, everything about, everything on, all about,
so many, too many, a few, quite a few, few of,
according to, based on,
who are our, who is our, whos our, who are the, since when,
right now, at the moment, at this moment, as of now,
as of today, at present, these days, so far, up to now, can you tell me, could you
tell me, can you show me, could you show me, i want to know, i would like to know, id
like to know, i need to know, i need, do you know, let me know, could you list, we
have to, have to, need to, needs to, has to, in the plant, in the factory, on the shop
floor, in the shop floor, shop floor, at the plant, in our plant, in our factory, the
factory, the plant, of course, right away, real time, in real time, in total, what is
the status of, status of, state of, if any, if possible, if you can, a list of, the
list of, at all, no idea, dont know, i dont know, for example, as well, my plant, my
factory, in my plant, in our company, of the day, the day, take a look, is there, are
there, what about, how about, next to it, a lot of, be able to, this time, on time
please, hang off, hangs off, hanging off, depend on, depends on, depending on, by any
chance, off the top of your head, in a nutshell, long story short, the latest on, heads
up, run me through, walk me through, talk me through, fill me in on, clue me in, any
idea, any idea of, any word on, any news on, any news of, i was wondering, do you happen
to know, got a minute,
in particular, nothing more, and nothing more, nothing else, and nothing else,
once ordered, once we order it, once we order, after ordering, once it is ordered,
coming along, getting along, getting on, shaping up"""
