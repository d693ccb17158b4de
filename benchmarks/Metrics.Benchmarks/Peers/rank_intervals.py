"""Rank intervals of 130 units x 60 criteria x 10,000 weight draws with NumPy, in double precision.

Prints one line of JSON: medians in milliseconds, and the versions.
"""
import json
import statistics
import sys
import time

import numpy

UNITS, CRITERIA, DRAWS = 130, 60, 10_000
random = numpy.random.default_rng(1)
points = random.random((UNITS, CRITERIA))
weights = random.uniform(0.75, 1.25, (DRAWS, CRITERIA))
weights /= weights.sum(axis=1, keepdims=True)


def median(body, times=9):
    body()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        body()
        taken.append((time.perf_counter() - start) * 1e3)
    return statistics.median(taken)


def product():
    return weights @ points.T


def product_and_order():
    return numpy.argsort(weights @ points.T, axis=1)


def everything():
    drawn = random.uniform(0.75, 1.25, (DRAWS, CRITERIA))
    drawn /= drawn.sum(axis=1, keepdims=True)
    order = numpy.argsort(-(drawn @ points.T), axis=1)
    ranks = numpy.empty_like(order)
    numpy.put_along_axis(ranks, order, numpy.arange(1, UNITS + 1)[None, :], axis=1)
    return ranks.mean(axis=0), numpy.quantile(ranks, [0.05, 0.5, 0.95], axis=0)


def blas():
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            names = {line.split("/")[-1].strip() for line in maps if "blas" in line}
        return ", ".join(sorted(names)) or "built in"
    except OSError:
        return "unknown"


print(json.dumps({
    "milliseconds": {
        "NumPy product": median(product),
        "NumPy product + argsort": median(product_and_order),
        "NumPy draws + product + argsort + ranks + quantiles": median(everything),
    },
    "versions": f"NumPy {numpy.__version__}, Python {sys.version.split()[0]}, BLAS {blas()}",
}))
