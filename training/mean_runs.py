"""The mean of two runs' weights as a run of its own: python mean_runs.py RUN OTHER --out FOLDER; both from one start, of one base."""
import argparse
import os
import shutil

import torch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", nargs=2)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    first, other = (torch.load(os.path.join(run, "weights.pt")) for run in args.runs)
    os.makedirs(args.out, exist_ok=True)
    mean = {name: (value + other[name]) / 2 if value.is_floating_point() else value for name, value in first.items()}
    torch.save(mean, os.path.join(args.out, "weights.pt"))
    shutil.copy(os.path.join(args.runs[1], "run.json"), args.out)


if __name__ == "__main__":
    main()
