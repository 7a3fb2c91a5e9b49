# The environment with exact versions, and the fonts of the Chinese figures; runs the study of config/config.yaml.
FROM python:3.12-slim

RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-noto-cjk git \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /study
COPY requirements.lock .
RUN pip install --no-cache-dir --require-hashes --requirement requirements.lock

COPY . .
CMD ["snakemake", "--cores", "4"]
