"""How large a werkboek may be. A file beyond these bounds is refused before its cells are read.

The largest real werkboek that we expect (12 sheets, 330 activiteiten, 30,000 metingen) unpacks to 12 MB and has 590,000
elements and 210,000 cells; with 10,000 metingen it has half of that, also when every empty cell has a style.
"""

MB = 1024 * 1024

MAX_BESTAND = 10 * MB  # the upload limit of the site (DATA_UPLOAD gate)
MAX_UITGEPAKT = 20 * MB  # all members together, counted while unpacking
MAX_VERHOUDING = 100  # unpacked : packed; an ordinary sheet is 5 to 30
VERHOUDING_VANAF = 2 * MB  # below this a member is harmless whatever its ratio; a sparse sheet reaches 200
MAX_LEDEN = 50  # zip members, without the printer settings that Excel adds per sheet
MAX_LEDEN_TOTAAL = 200  # with those
MAX_BLADEN = 30  # 12 of our own and room for sheets of the gemeente
MAX_RIJNUMMER = 100_000  # of a row with cells; one cell in row 1,048,576 makes other readers fill all rows before it
MAX_RIJEN_PER_BLAD = 60_000  # rows that are really there; six times the 10,000 metingen of a large gemeente
MAX_RIJEN = 100_000  # rows of all sheets together
MAX_KOLOM = 100  # the widest sheet of the contract has 25 columns
MAX_CELLEN = 300_000  # cells that are really there; also the area that merged cells may cover
MAX_TEKENS = 50_000_000  # characters of all cells: one long text, stored once, may be used in many cells
MAX_ELEMENTEN = 750_000  # XML elements of all parts that are read; far more are refused before they are parsed
MAX_DIEPTE = 64  # nesting of XML elements; a sheet has 8
MAX_TAG = 500_000  # bytes between two "<"; a cell full of entities (32,767 × 10) stays below
MAX_NAMEN = 10_000  # different names of elements and attributes in one part; expat keeps each of them
