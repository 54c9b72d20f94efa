"""Prints labelled documents with their texts put in, one JSON a line: python3 training/print_documents.py TEXTS PART…"""
import json
import sys

from labelled.load import load_documents

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for document in load_documents(sys.argv[1], parts=tuple(sys.argv[2:])):
        print(json.dumps(document, ensure_ascii=False))
