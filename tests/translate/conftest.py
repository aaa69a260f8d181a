"""Tiny real packages, built when the tests run: a SentencePiece model and a CTranslate2 Transformer.

The Transformer has one layer and hand-set weights. Positions and words are one-hot; at step t the decoder
looks at source token t and writes that token's partner, so that the translation is word for word:

    vector = [one per position | one per source token | one per target token]
"""

import json

import numpy as np
import pytest
import sentencepiece
from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.transformer_spec import TransformerDecoderSpec, TransformerEncoderSpec

from compare.translate.translation import PackageInfo

POSITIONS = 128
SHARP = 40.0  # attention score of the right position
EOS_SCORE = 20.0  # of the end of the source, where no position is right any more
SPECIAL = ("<unk>", "<s>", "</s>")
PLACEHOLDERS = tuple(f"⟦{number}⟧" for number in range(10))

LEXICON = {
    "Putin": "Путин",
    "met": "встретил",
    "spoke": "говорил",
    "with": "с",
    "about": "о",
    "Ushakov": "Юшаковым",  # the model misspells the name
    "Lavrov": "политиком",  # and does not know this one
    "Lavrovs": "Лавровым",  # but has the pieces for it
    "Xi": "Китаем",  # and takes this one for a country
    "China": "Китаем",
    "in": "в",
    "Beijing": "Пекине",
    "yesterday": "вчера",
    "today": "сегодня",
    "and": "и",
    ".": ".",
    ",": ",",
}


@pytest.fixture(scope="session", autouse=True)
def _home_of_argos(tmp_path_factory):
    """Importing argostranslate creates folders: let it do so outside of the real home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name))
        patch.delenv("ARGOS_PACKAGES_DIR", raising=False)
        yield


@pytest.fixture(scope="session")
def build_package():
    """A function that writes a package folder; see `write_package`."""
    return write_package


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory):
    """The folder of a package that translates LEXICON word for word and copies placeholders."""
    folder = tmp_path_factory.mktemp("packages") / "translate-en_ru-tiny"
    write_package(folder, LEXICON)
    return folder


@pytest.fixture
def tiny(tiny_folder):
    return info(tiny_folder)


@pytest.fixture(scope="session")
def package_info():
    """A function from folder to PackageInfo."""
    return info


def info(folder, to_code="ru", from_code="en"):
    return PackageInfo(folder.name, "1.0", from_code, to_code, folder, "user", starter=False)


def write_package(folder, lexicon, *, to_code="ru", from_code="en", after_end=None, prefix=""):
    """Write a package of words and their translations.

    `after_end` maps target words to scores at the end of the source, where "</s>" has 1: a word with more is
    written instead of the end, again and again.
    """
    folder.mkdir(parents=True)
    names = {"from_code": from_code, "from_name": from_code, "to_code": to_code, "to_name": to_code}
    metadata = {"package_version": "1.0", "argos_version": "1.9", "type": "translate", **names}
    (folder / "metadata.json").write_text(json.dumps({**metadata, "target_prefix": prefix}), encoding="utf-8")
    pieces = train_tokenizer(folder, lexicon)
    write_model(folder / "model", pieces, lexicon, after_end or {})


def train_tokenizer(folder, lexicon):
    """SentencePiece over both languages, every word of the lexicon one piece; returns the pieces."""
    words = sorted({*lexicon, *lexicon.values()} - {".", ","})
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([f"{word}." for word in words for _ in range(3)] + ["Yes, no."]),
        model_prefix=str(folder / "sentencepiece"),
        model_type="bpe",
        vocab_size=1000,
        hard_vocab_limit=False,
        character_coverage=1.0,
        user_defined_symbols=[*PLACEHOLDERS, *(f"▁{word}" for word in words)],
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def write_model(folder, pieces, lexicon, after_end):
    vocabulary = [*SPECIAL, *(piece for piece in pieces if piece not in SPECIAL)]
    size = POSITIONS + 2 * len(vocabulary)
    encoder = TransformerEncoderSpec(1, 1, pre_norm=True)
    decoder = TransformerDecoderSpec(1, 1, pre_norm=True)
    fill_encoder(encoder, len(vocabulary), size)
    fill_decoder(decoder, vocabulary, size, partners(vocabulary, lexicon, after_end))
    spec = TransformerSpec(encoder, decoder)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_bos = False
    spec.config.add_source_eos = True
    spec.validate()
    folder.mkdir()
    spec.save(str(folder))


def partners(vocabulary, lexicon, after_end):
    """Rows: source tokens; columns: target tokens; the score with which one is written for the other."""
    scores = np.eye(len(vocabulary), dtype=np.float32)
    place = {piece: index for index, piece in enumerate(vocabulary)}
    for source, target in lexicon.items():
        row = place.get(f"▁{source}", place.get(source))
        scores[row] = 0
        scores[row, place.get(f"▁{target}", place.get(target))] = 1
    for word, score in after_end.items():
        scores[place["</s>"], place.get(f"▁{word}", place.get(word))] = score
    return scores


def fill_encoder(encoder, words, size):
    encoder.scale_embeddings = False
    embedding = zeros(words, size)
    embedding[:, POSITIONS : POSITIONS + words] = np.eye(words)
    encoder.embeddings[0].weight = embedding
    encoder.position_encodings.encodings = one_hot_positions(size)
    norm(encoder.layer_norm, size)
    layer = encoder.layer[0]
    silent_attention(layer.self_attention, size)
    silent_ffn(layer.ffn, size)


def fill_decoder(decoder, vocabulary, size, scores):
    words = len(vocabulary)
    decoder.scale_embeddings = False
    decoder.embeddings.weight = zeros(words, size)
    decoder.position_encodings.encodings = one_hot_positions(size)
    norm(decoder.layer_norm, size)
    projection = zeros(words, size)
    projection[:, POSITIONS + words :] = 3 * np.eye(words)
    linear(decoder.projection, projection)
    layer = decoder.layer[0]
    silent_attention(layer.self_attention, size)
    silent_ffn(layer.ffn, size)
    attend_in_step(layer.attention, vocabulary.index("</s>"), size, scores)


def attend_in_step(attention, end, size, scores):
    """Query: my position, and a little the end of the source. Key: position and word. Value: the partner."""
    words = len(scores)
    high = np.sqrt(size)  # a one in a vector of zeros after layer normalisation, about
    query, key, value = zeros(size, size), zeros(size, size), zeros(size, size)
    bias = np.zeros(size, np.float32)
    for position in range(POSITIONS):
        query[position, position] = SHARP * np.sqrt(size) / high / (high / np.sqrt(2))
        key[position, position] = 1.0
    bias[POSITIONS] = EOS_SCORE * np.sqrt(size)
    key[POSITIONS, POSITIONS + end] = 1.0 / (high / np.sqrt(2))
    value[POSITIONS + words :, POSITIONS : POSITIONS + words] = scores.T
    norm(attention.layer_norm, size)
    linear(attention.linear[0], query, bias)
    linear(attention.linear[1], np.concatenate([key, value]))
    linear(attention.linear[2], np.eye(size, dtype=np.float32))


def one_hot_positions(size):
    encodings = zeros(POSITIONS, size)
    encodings[:, :POSITIONS] = np.eye(POSITIONS)
    return encodings


def silent_attention(attention, size):
    norm(attention.layer_norm, size)
    linear(attention.linear[0], zeros(3 * size, size))
    linear(attention.linear[1], zeros(size, size))


def silent_ffn(ffn, size):
    norm(ffn.layer_norm, size)
    linear(ffn.linear_0, zeros(4, size))
    linear(ffn.linear_1, zeros(size, 4))


def norm(spec, size):
    spec.gamma = np.ones(size, np.float32)
    spec.beta = np.zeros(size, np.float32)


def linear(spec, weight, bias=None):
    spec.weight = np.ascontiguousarray(weight, np.float32)
    spec.bias = np.zeros(len(weight), np.float32) if bias is None else bias


def zeros(rows, columns):
    return np.zeros((rows, columns), np.float32)
