#!/bin/sh
# Takes what no process of ours reads out of an installed site-packages: other clouds' worth of AWS
# services, other languages, which telephone area is where. About half of it.
set -eu
cd "$1"
find botocore/data -mindepth 1 -maxdepth 1 -type d ! -name dynamodb ! -name sqs ! -name sts \
  -exec rm -r {} +
find babel/locale-data -name '*.dat' ! -name 'e[ns]*' ! -name root.dat -delete
rm -r phonenumbers/geodata phonenumbers/carrierdata
find phonenumbers/shortdata -name 'region_*.py' -delete  # of emergency and other short numbers
# Sources of what is compiled, types for editors, tests of packages.
find . \( -name '*.pyi' -o -name '*.c' -o -name '*.h' -o -name '*.cpp' -o -name '*.pyx' -o -name '*.pxd' \) -delete
rm -rf aioitertools/tests certifi/tests icalendar/tests openai/cli babel/messages
