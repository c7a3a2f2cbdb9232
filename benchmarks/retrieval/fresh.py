"""Questions in English on five other manuals, written from pages drawn by lot (seed 11)
and put as somebody asks who has not the page before him. See ``questions.py``.

Of Debian's packages openocd, freedombox-doc-en, gutenprint-doc, r-doc-pdf (R-admin.pdf)
and ngspice-doc. Those with an odd number were looked at while ranking was improved; the
even ones only once, after it.
"""

# The part of the file's name, the question, what stands on a right page.
FRESH = (
    (
        "openocd",
        "which voltage can the stand-alone XDS110 probe feed to the board?",
        (r"xds110 supply", r"1800 to 3600"),
    ),
    (
        "openocd",
        "driver for FTDI chips such as FT2232H and FT4232H",
        (r"MPSSE", r"FT2232"),
    ),
    (
        "openocd",
        "program directly through the GPIO pins of a BeagleBone",
        (r"am335xgpio", r"BeagleBone"),
    ),
    (
        "openocd",
        "how do I erase the whole flash of a Foshan Synwit chip?",
        (r"swm050 mass_erase",),
    ),
    (
        "openocd",
        "save the passwords that lock the user flash of an Infineon XMC4000",
        (r"xmc4xxx flash_password",),
    ),
    (
        "openocd",
        "what must I enable before checking a NAND device for bad blocks?",
        (r"nand check_bad_blocks",),
    ),
    (
        "openocd",
        "script that programs, verifies, resets and then shuts down",
        (r"preverify", r"jimtcl|program <filename>|program filename"),
    ),
    (
        "openocd",
        "make the debugger search the RTT control block in memory",
        (r"rtt setup", r"control block"),
    ),
    (
        "openocd",
        "which connector carries high speed trace data of an ARM core?",
        (r"Mictor",),
    ),
    (
        "openocd",
        "let the exit call of semihosting return normally",
        (r"SYS.EXIT", r"return normally"),
    ),
    (
        "openocd",
        "my parallel port Chameleon times out waiting for end of scan",
        (r"Chameleon", r"EPP mode"),
    ),
    (
        "openocd",
        "programming the on-chip flash of an LPC2000 fails now and then",
        (r"LPC2000", r"fails at random"),
    ),
    (
        "openocd",
        "send an adapter specific command of CMSIS-DAP from a script",
        (r"cmsis-dap cmd",),
    ),
    (
        "openocd",
        "event that fires before GDB writes into the flash",
        (r"gdb-flash-write-start",),
    ),
    (
        "openocd",
        "lightweight way to print messages from target firmware without semihosting",
        (r"DCC channel|target_request debugmsgs", r"semihosting"),
    ),
    (
        "openocd",
        "are interrupts handled while single stepping a Cortex-R4?",
        (r"cortex_r4 maskisr",),
    ),
    (
        "freedombox",
        "the browser says the certificate of my box is not trusted, is that a problem?",
        (r"self-signed", r"untrusted|security certificate"),
    ),
    (
        "freedombox",
        "which rights does the viewer role of the pastebin have?",
        (r"Viewer: can view",),
    ),
    (
        "freedombox",
        "how long are uploaded pastes kept before they vanish?",
        (r"maximum lifetime",),
    ),
    (
        "freedombox",
        "chat service is not running after I renamed my domain",
        (r"may show that the service is not running",),
    ),
    (
        "freedombox",
        "video calls on an Android phone with a free XMPP client",
        (r"Movim", r"videochat"),
    ),
    (
        "freedombox",
        "who can change the ad blocking proxy's settings, is the editor protected?",
        (r"Privoxy", r"can modify its configuration for all users"),
    ),
    (
        "freedombox",
        "how does metasearch avoid that I am put in a filter bubble?",
        (r"filter bubbles", r"metasearch"),
    ),
    (
        "freedombox",
        "make a key pair for a laptop that joins the wireguard tunnel",
        (r"WireGuard|wireguard", r"Generating Keypairs|genkey"),
    ),
    (
        "freedombox",
        "what are the buttons on the Pioneer Edition for?",
        (r"undocumented buttons",),
    ),
    ("freedombox", "price of the Pine A64+ board with 2 GB of memory", (r"29 USD",)),
    (
        "freedombox",
        "release in which the WireGuard app was added",
        (r"wireguard: Add WireGuard VPN app",),
    ),
    (
        "freedombox",
        "since when can files be uploaded and shared with bepasty?",
        (r"bepasty: New app",),
    ),
    (
        "freedombox",
        "which ports must the router forward for the XMPP server?",
        (r"5222", r"5269"),
    ),
    (
        "freedombox",
        "find the address of the box on the local network by scanning",
        (r"nmap", r"scan report"),
    ),
    (
        "gutenprint",
        "best setting to print black text fast",
        (r"crisp output and is very fast",),
    ),
    (
        "gutenprint",
        "what resolution do I need on a newer inkjet with small drops?",
        (r"smaller ink drop sizes",),
    ),
    ("gutenprint", "print right up to the edge of the sheet", (r"full bleed",)),
    (
        "gutenprint",
        "choose the ink for matte instead of glossy paper",
        (r"Ink Set", r"matte paper"),
    ),
    (
        "gutenprint",
        "the configure script does not find GIMP for the plugin",
        (r"--with-gimp2",),
    ),
    (
        "gutenprint",
        "run the tests under valgrind, which libraries must be static?",
        (r"valgrind", r"disable-shared"),
    ),
    (
        "gutenprint",
        "Microsoft Office printed badly on high resolution printers, what was changed?",
        (r"Microsoft Office", r"not advertising"),
    ),
    (
        "gutenprint",
        "where can I set separate curves for cyan, magenta and yellow?",
        (r"Cyan Curve", r"Magenta Curve"),
    ),
    (
        "gutenprint",
        "turn off making PPD files in all languages in advance",
        (r"disable-globalized-cups-ppds",),
    ),
    (
        "gutenprint",
        "why did drivers have to be compiled into Ghostscript in the early days?",
        (r"daunting project",),
    ),
    (
        "R-admin",
        "may the source folder have blanks in its path?",
        (r"should not contain spaces",),
    ),
    (
        "R-admin",
        "how big must the stack be and how many files must be open at once?",
        (r"stack size of at least", r"256 file descriptors"),
    ),
    (
        "R-admin",
        "use another directory with time zone files",
        (r"TZDIR", r"Europe/London"),
    ),
    (
        "R-admin",
        "does it run on old Windows and which encoding is best?",
        (r"Windows Server 2022", r"UTF"),
    ),
    (
        "R-admin",
        "link my own program to the mathematical functions without R",
        (r"Rmath", r"standalone", r"src/nmath/standalone"),
    ),
    (
        "R-admin",
        "set the default size of paper for PDF manuals",
        (r"R_PAPERSIZE", r"paperconf"),
    ),
    (
        "R-admin",
        "which browser opens the HTML help, how do I set it?",
        (r"R_BROWSER", r"default HTML browser"),
    ),
    (
        "R-admin",
        "switch the linear algebra library on Fedora at run time",
        (r"FlexiBLAS", r"Fedora 33"),
    ),
    (
        "R-admin",
        "why is a dynamic BLAS better than a static one?",
        (r"better to use a shared/dynamic BLAS",),
    ),
    ("R-admin", "extra compiler flags for an arm64 Mac", (r"falign-functions=8",)),
    (
        "R-admin",
        "ghostscript and qpdf needed for thorough checking of packages on a Mac",
        (r"requires ghostscript", r"qpdf"),
    ),
    (
        "R-admin",
        "why do I need the -devel version of a package to build from source?",
        (r"‘-devel’ or ‘-dev’",),
    ),
    (
        "ngspice",
        "what does the letter K stand for in a netlist line?",
        (r"K Coupled|Coupled \(Mutual\) Inductors",),
    ),
    (
        "ngspice",
        "how are powers of negative numbers computed in compatibility mode lt?",
        (r"compatmode", r"close to integer"),
    ),
    (
        "ngspice",
        "what happens when both temp and dtemp of a source are given?",
        (r"both temp and dtemp are specified", r"latter is ignored"),
    ),
    (
        "ngspice",
        "use the simulated time and the circuit temperature inside an expression",
        (r"temper", r"hertz", r"time is zero|Special B-Source"),
    ),
    (
        "ngspice",
        "netlist line of a MOSFET with width, length and drain area",
        (r"MXXXXXXX nd ng ns",),
    ),
    (
        "ngspice",
        "flags for LTSPICE or KiCad compatible behaviour",
        (r"LTSPICE compatibility", r"KiCad compatibility"),
    ),
    (
        "ngspice",
        "how is a PSPICE voltage switch S1 translated?",
        (r"VSWITCH\(VON", r"aswitch"),
    ),
    (
        "ngspice",
        "write plots to a png file with gnuplot without showing them",
        (r"gnuplot_terminal", r"png/quit"),
    ),
    (
        "ngspice",
        "change a device parameter while the background thread is halted",
        (r"background thread", r"altermod", r"resumed"),
    ),
    (
        "ngspice",
        "which signs begin a comment in CIDER input?",
        (r"PISCES", r"[Cc]omment", r"shell script"),
    ),
    (
        "ngspice",
        "set the work function of an electrode",
        (r"workfunction", r"contact number"),
    ),
    (
        "ngspice",
        "how do I select the model when loading a compiled Verilog-A BSIMBULK device?",
        (r"BSIMBULK_osdi_N", r"mname"),
    ),
)
