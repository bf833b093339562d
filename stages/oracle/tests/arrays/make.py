"""Arrays as NumPy writes them: in both types, both orders, stored and deflated.

    python make.py    # writes the files beside this script
"""

from pathlib import Path

import numpy as np

folder = Path(__file__).parent
x = np.arange(6).reshape(2, 3) / 8 - 0.25
arrays = {
    "c64": x, "c32": x.astype(np.float32), "scalar": np.array(-1.5), "vector": x[1],
    "fortran64": np.asfortranarray(x), "fortran32": np.asfortranarray(x.astype(np.float32)),
    "a/name.with.parts": np.zeros((1, 0, 2)),
}  # fmt: skip
np.savez(folder / "stored.npz", **arrays)
np.savez_compressed(folder / "deflated.npz", **arrays)
np.savez(folder / "integers.npz", x=np.arange(3))
