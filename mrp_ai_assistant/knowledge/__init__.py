"""How files and records of Odoo become passages that can be found.

queue      which document is read next, and by whom; survives a killed process
reading    one document: a child process reads it, rows are stored
rows       chunks as rows of ``mrp.ai.chunk``
vectors    what has no vectors yet gets them, in the background
engine     the encoder and the store that the settings name
wanted     have the job ``jobs/index`` do all this
library    what one asking user may find
naming     names of files that are revisions of each other
sources    which attachments of Odoo are read, and who may read them
cards      records as short texts
changes    what was written to records and attachments, to be looked at again
intake     what is let in as an upload
on_disk    bytes as a file
limits     what one file may take, as the settings say
batch      files of a disk, read by a command
"""
